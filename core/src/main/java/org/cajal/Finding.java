package org.cajal;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolved status of one specimen, or of the whole report where it separates none.
 *
 * @param specimen label, or null for the whole report
 * @param tumors the histologies that hold after precedence (final over frozen, addendum over what
 *     it amends)
 * @param sites ICD-O-3 topography codes of these tumours
 * @param ckit the best recorded CD117 result; {@code NO_RESULT} when none is recorded
 */
public record Finding(
    @Nullable String specimen, List<Mention> tumors, List<String> sites, Values.Result ckit) {
  public Finding {
    tumors = ImmutableList.copyOf(tumors);
    sites = ImmutableList.copyOf(sites);
  }
}
