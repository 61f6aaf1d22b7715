// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The day or the week.
 *
 * @param type {@code digest.daily} or {@code digest.weekly}
 * @param at the end of the span
 * @param title one line of plain text
 * @param sections what people read, in this order
 * @param data what machines get as {@code data}
 */
public record DigestNotice(
    String type, Instant at, String title, List<Section> sections, JsonNode data)
    implements Notice {

  public DigestNotice {
    sections = List.copyOf(sections);
  }

  /**
   * @param title plain text; may be empty
   * @param lines plain text, one line each; posts in them are not escaped yet
   */
  public record Section(String title, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public String id() {
    return id(type, at);
  }

  /** The same for every receiver of one digest. */
  public static String id(String type, Instant at) {
    return type.replace('.', '_') + "." + at.toEpochMilli();
  }
}
