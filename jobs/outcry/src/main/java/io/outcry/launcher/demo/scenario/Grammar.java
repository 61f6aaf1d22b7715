// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.demo.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences from rules: {@code [name]} opens a rule, each line below is one alternative, {@code
 * {name}} in it is expanded, {@code {3..9}} becomes a number. Lines with {@code # } are comments.
 */
final class Grammar {
  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
  private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

  private final Map<String, List<String>> rules;

  private Grammar(Map<String, List<String>> rules) {
    this.rules = rules;
  }

  /** Reads rules from resources beside this class; a rule of a later one replaces an earlier. */
  static Grammar load(String... resources) {
    Map<String, List<String>> rules = new HashMap<>();
    for (String resource : resources) {
      rules.putAll(parse(text(resource)));
    }
    return new Grammar(rules);
  }

  static Grammar of(String text) {
    return new Grammar(parse(text));
  }

  /** The same rules, with {@code rule} always giving {@code value}. */
  Grammar with(String rule, String value) {
    Map<String, List<String>> bound = new HashMap<>(rules);
    bound.put(rule, List.of(value));
    return new Grammar(bound);
  }

  /**
   * One sentence of {@code rule}.
   *
   * @throws IllegalArgumentException if a rule that is needed does not exist
   */
  String expand(String rule, SplitMix64 random) {
    List<String> alternatives = rules.get(rule);
    if (alternatives == null) {
      throw new IllegalArgumentException("[" + rule + "] is no rule; there are " + rules.keySet());
    }
    Matcher slots = SLOT.matcher(random.pick(alternatives));
    StringBuilder sentence = new StringBuilder();
    while (slots.find()) {
      slots.appendReplacement(sentence, Matcher.quoteReplacement(fill(slots.group(1), random)));
    }
    return slots.appendTail(sentence).toString();
  }

  private String fill(String slot, SplitMix64 random) {
    Matcher range = RANGE.matcher(slot);
    return range.matches()
        ? String.valueOf(
            random.between(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
        : expand(slot, random);
  }

  private static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> rules = new HashMap<>();
    List<String> open = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("[") && line.endsWith("]")) {
        open = new ArrayList<>();
        rules.put(line.substring(1, line.length() - 1), open);
      } else if (!line.isBlank() && !line.startsWith("# ")) {
        open.add(line);
      }
    }
    return rules;
  }

  /** A text that lies beside this class. */
  static String text(String resource) {
    try (InputStream in = Grammar.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read from the jar", e);
    }
  }
}
