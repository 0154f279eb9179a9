package org.cajal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import org.cajal.Annotator;
import org.cajal.dictionaries.PathologyDictionary;

/**
 * What a fresh JVM needs: prints the milliseconds from the JVM's start, and from the first use of
 * the library, to the first annotated report, and the heap that the engine keeps in megabytes.
 */
final class Start {
  private Start() {}

  public static void main(String[] args) throws InterruptedException {
    double without = args.length == 0 ? 0 : used();
    long begin = System.nanoTime();
    Annotator annotator = PathologyDictionary.annotator();
    int mentions = annotator.annotate("Stomach: GIST. CD117 is positive.").mentions().size();
    long library = (System.nanoTime() - begin) / 1_000_000;
    long all = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    if (mentions == 0) {
      throw new IllegalStateException("nothing was read");
    }
    double heap = args.length == 0 ? 0 : used() - without;
    Reference.reachabilityFence(annotator);
    System.out.println(all + " " + library + " " + heap);
  }

  private static double used() throws InterruptedException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return memory.getHeapMemoryUsage().getUsed() / 1e6;
  }
}
