// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.json.Json;
import io.outcry.x.XRecheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The posts that alerts of the last days showed to people, from the file of a run; those that were
 * deleted are shown no more.
 *
 * @param file {@code alerts.jsonl}
 */
record AlertedPosts(String file) implements XRecheck.Shown {
  /** As long as a deletion reaches an alert. */
  static final Duration MEMORY = Duration.ofDays(7);

  private static final long serialVersionUID = 1;

  static AlertedPosts of(Path alerts) {
    return new AlertedPosts(alerts.toString());
  }

  @Override
  public Collection<String> postIds() throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return ids;
    }
    Instant since = Instant.now().minus(MEMORY);
    try (BufferedReader in = Files.newBufferedReader(path)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.endsWith("}")) { // the last one may not be whole yet
          Alert alert = Json.read(line, Alert.class);
          if (alert.at().isAfter(since)) {
            ids.addAll(shown(alert));
          }
        }
      }
    }
    return ids;
  }

  private static List<String> shown(Alert alert) {
    List<String> ids = new ArrayList<>();
    ids.add(alert.firstPost().id());
    alert.samples().forEach(sample -> ids.add(sample.id()));
    Alert.@Nullable ReplyTo replyTo = alert.replyTo();
    if (replyTo != null) {
      ids.add(replyTo.postId());
    }
    return ids;
  }
}
