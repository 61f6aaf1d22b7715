// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.publish;

import io.outcry.domain.brands.BrandCatalog;
import io.outcry.launcher.config.BrandsFile;
import io.outcry.launcher.config.ReceiversFile;
import io.outcry.launcher.kafka.ConfigTopic;
import io.outcry.launcher.terminal.UserException;
import io.outcry.schemas.config.ConfigDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file against what is published beside it, and publishes it as the next version. Brands
 * and receivers always fit each other: what would break the other is refused.
 *
 * @param published the newest of each key
 */
record Publication(ConfigTopic topic, Map<String, ConfigDocument> published) {
  /** What came of it: the version, or null if it is the same text as before, and what changed. */
  record Result(ConfigDocument document, boolean isNew, List<String> changes) {}

  static Publication to(ConfigTopic topic) {
    topic.make();
    return new Publication(topic, topic.newest());
  }

  /**
   * @param brands what the text says; it is in order
   * @throws UserException if routes that are published name a brand that would be gone
   */
  Result brands(String text, BrandCatalog brands, String by, Instant at) {
    ConfigDocument receivers = published.get(ConfigDocument.RECEIVERS);
    if (receivers != null) {
      ReceiversFile.parse(receivers.name() + " (published)", receivers.document(), brands);
    }
    ConfigDocument before = published.get(ConfigDocument.BRANDS);
    List<String> changes =
        before == null ? List.of() : BrandChanges.between(BrandsFile.read(before), brands);
    return publish(ConfigDocument.BRANDS, text, by, at, changes);
  }

  /**
   * @param name what problems call the text
   * @throws UserException if it is not in order, or no brands are published
   */
  Result receivers(String name, String text, String by, Instant at) {
    ConfigDocument brands = published.get(ConfigDocument.BRANDS);
    if (brands == null) {
      throw UserException.usage(
          "--receivers: no brands are published at " + topic.name() + "; publish --brands first");
    }
    ReceiversFile.parse(name, text, BrandsFile.read(brands));
    return publish(ConfigDocument.RECEIVERS, text, by, at, List.of());
  }

  private Result publish(String key, String text, String by, Instant at, List<String> changes) {
    ConfigDocument before = published.get(key);
    if (before != null && before.document().equals(text)) {
      return new Result(before, false, List.of());
    }
    ConfigDocument next = new ConfigDocument(key, versionAfter(before), by, at, text);
    topic.publish(next);
    return new Result(next, true, changes);
  }

  private static long versionAfter(@Nullable ConfigDocument before) {
    return 1 + (before == null ? ConfigDocument.OF_A_FILE : before.version());
  }
}
