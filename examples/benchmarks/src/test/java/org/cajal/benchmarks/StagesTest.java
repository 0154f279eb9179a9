package org.cajal.benchmarks;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;

class StagesTest {
  @Test
  void benchmarksAreListedWhicheverJdkCompiledThem() {
    assertNotNull(Stages.class.getResource("/META-INF/BenchmarkList"));
  }
}
