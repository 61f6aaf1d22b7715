// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.redrive;

import io.outcry.launcher.embedded.OutputFolder;
import io.outcry.launcher.report.facts.JsonLines;
import io.outcry.schemas.delivery.DeadDelivery;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.json.Json;
import io.outcry.schemas.posts.DeadLetter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dead deliveries of a run, without those that were delivered since. */
final class DeadOfRun {
  private final OutputFolder folder;
  private final Map<String, DeadDelivery> dead = new LinkedHashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  private DeadOfRun(OutputFolder folder) {
    this.folder = folder;
  }

  /** Reads what the run and earlier redrives left. */
  static DeadOfRun read(OutputFolder folder) throws IOException {
    DeadOfRun run = new DeadOfRun(folder);
    JsonLines.forEach(folder.deadDeliveries(), DeadLetter.class, run::add);
    Set<String> delivered = new HashSet<>();
    JsonLines.forEach(
        folder.deliveries(),
        Delivery.class,
        it -> {
          String key = key(it.receiver(), it.messageId());
          run.attempts.merge(key, it.attempt(), Math::max);
          if (it.outcome().equals("delivered")) {
            delivered.add(key);
          }
        });
    run.dead.keySet().removeAll(delivered);
    return run;
  }

  /** In the order in which they died. */
  List<DeadDelivery> all() {
    return List.copyOf(dead.values());
  }

  int nextAttempt(DeadDelivery it) {
    return 1 + attempts.getOrDefault(key(it.receiver(), it.messageId()), 0);
  }

  /** Adds a receipt to those of the run, after a last line that may be torn. */
  void append(Delivery receipt) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.deliveries().toFile(), "rw")) {
      long end = file.length();
      boolean torn = false;
      if (end > 0) {
        file.seek(end - 1);
        torn = file.read() != '\n';
      }
      String line = (torn ? "\n" : "") + Json.line(receipt) + "\n";
      file.seek(end);
      file.write(line.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void add(DeadLetter letter) {
    DeadDelivery it = DeadDelivery.of(letter);
    if (it != null) {
      dead.put(key(it.receiver(), it.messageId()), it);
    }
  }

  private static String key(String receiver, String messageId) {
    return receiver + " " + messageId;
  }
}
