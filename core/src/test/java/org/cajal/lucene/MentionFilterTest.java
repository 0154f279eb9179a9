package org.cajal.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cajal.Annotator;
import org.cajal.Dictionary;
import org.junit.jupiter.api.Test;

class MentionFilterTest {
  private static final Annotator ANNOTATOR =
      Annotator.of(
          Dictionary.builder("test", "1")
              .add(
                  "rules.tsv",
                  "CD117\tCD117\nSITE\tsmall bowel\tcode=C17.9\nWORD\tnegative\tclass=negative")
              .build());

  @Test
  void mentionsStandAtTheirFirstToken() throws Exception {
    String text = "Small bowel: CD117 negative.";
    StandardTokenizer tokenizer = new StandardTokenizer();
    tokenizer.setReader(new StringReader(text));
    List<String> found = new ArrayList<>();
    try (TokenStream stream = new MentionFilter(tokenizer, ANNOTATOR.annotate(text))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute position = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(
            "+%d %s %d-%d"
                .formatted(
                    position.getPositionIncrement(),
                    term,
                    offsets.startOffset(),
                    offsets.endOffset()));
      }
      stream.end();
    }
    assertEquals(
        List.of(
            "+1 Small 0-5",
            "+0 SITE=C17.9 0-11",
            "+1 bowel 6-11",
            "+1 CD117 13-18",
            "+0 CD117=NEGATIVE 13-18",
            "+1 negative 19-27"),
        found);
  }
}
