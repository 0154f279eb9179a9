package org.cajal.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cajal.AnnotatedReport;
import org.cajal.dictionaries.PathologyDictionary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The sample reports raise the flags that their README lists. */
class SampleReportsTest {
  private static final Path REPORTS = Path.of("..", "reports");

  @TestFactory
  Stream<DynamicTest> flags() throws Exception {
    return Files.readAllLines(REPORTS.resolve("README.md")).stream()
        .filter(line -> line.contains(".txt |"))
        .map(line -> List.of(line.split("\\|")))
        .map(
            cells ->
                DynamicTest.dynamicTest(
                    cells.get(1).strip(),
                    () -> assertEquals(cells.get(3).strip(), flag(cells.get(1).strip()))));
  }

  private static String flag(String file) throws Exception {
    AnnotatedReport report =
        PathologyDictionary.annotator().annotate(Files.readString(REPORTS.resolve(file)));
    return report.flags().isEmpty()
        ? "none"
        : report.flags().get(0).certainty() + ":" + report.flags().get(0).reason();
  }
}
