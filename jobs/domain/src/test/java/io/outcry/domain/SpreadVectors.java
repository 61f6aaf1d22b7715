// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;

/** The test vectors of the spread mathematics. Their times are seconds. */
public final class SpreadVectors {
  private static final double TOLERANCE = 1e-9;
  private static final JsonNode ROOT = read();

  private SpreadVectors() {}

  /** The cases of a section; fails on a section that is not there. */
  public static List<JsonNode> section(String name) {
    List<JsonNode> cases = new ArrayList<>();
    ROOT.required(name).forEach(cases::add);
    if (cases.isEmpty()) {
      throw new IllegalStateException("section " + name + " has no cases");
    }
    return cases;
  }

  /** Names of all sections that hold cases. */
  public static List<String> sections() {
    List<String> names = new ArrayList<>();
    ROOT.fieldNames().forEachRemaining(names::add);
    names.remove("about");
    return names;
  }

  /** Seconds to milliseconds; fails where that would lose something. */
  public static long millis(JsonNode seconds) {
    double millis = seconds.asDouble() * 1000;
    if (millis != Math.rint(millis)) {
      throw new IllegalStateException("not a whole millisecond: " + seconds);
    }
    return (long) millis;
  }

  /** 1e-9, absolute or relative, whichever is larger. */
  public static Offset<Double> near(double expected) {
    return Offset.offset(TOLERANCE * Math.max(1, Math.abs(expected)));
  }

  private static JsonNode read() {
    try (InputStream in = SpreadVectors.class.getResourceAsStream("spread-vectors.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
