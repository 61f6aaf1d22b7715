// SPDX-License-Identifier: Apache-2.0
package io.outcry.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the machine and the JVM say of a process. */
final class Processes {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern HEAP = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
  private static final Pattern GENERATION =
      Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");
  private static final double MEGABYTE = 1_048_576;

  private Processes() {}

  /** Its resident size in megabytes; not a number where the machine does not say it. */
  static double residentMegabytes(Member member) throws IOException {
    Path status = Path.of("/proc/" + pid(member) + "/status");
    return Files.exists(status)
        ? sum(RESIDENT.matcher(Files.readString(status))) / 1_024
        : Double.NaN;
  }

  /** Its heap in megabytes after a full collection, which this asks for. */
  static double collectedHeapMegabytes(Member member) throws IOException, InterruptedException {
    command(member, "GC.run");
    String told = command(member, "GC.heap_info");
    double one = sum(HEAP.matcher(told)); // of G1
    return (one > 0 ? one : sum(GENERATION.matcher(told))) / 1_024;
  }

  /** What the files below a folder take, in megabytes; files may come and go meanwhile. */
  static double megabytesBelow(File folder) {
    File[] files = folder.listFiles();
    double sum = 0;
    for (File file : files == null ? new File[0] : files) {
      sum += file.isDirectory() ? megabytesBelow(file) : file.length() / MEGABYTE;
    }
    return sum;
  }

  private static double sum(Matcher numbers) {
    double sum = 0;
    while (numbers.find()) {
      sum += Double.parseDouble(numbers.group(1));
    }
    return sum;
  }

  private static String command(Member member, String asked)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(List.of(jcmd.toString(), "" + pid(member), asked))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes());
    process.waitFor(1, TimeUnit.MINUTES);
    return told;
  }

  private static long pid(Member member) {
    return member.process().map(ProcessHandle::pid).orElse(-1L);
  }
}
