// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import static io.outcry.launcher.config.reading.Problems.quoted;

import io.outcry.launcher.terminal.Nearest;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a file and where it stands. What is wrong with it is reported once. */
public record ConfigValue(String path, Node node, Problems problems) {

  /** A text that says something; null if it does not, which is reported. */
  public @Nullable String text() {
    if (!(node instanceof ScalarNode scalar)) {
      problem("is " + kind(), "write one text");
      return null;
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      problem("is empty", "write a text; one that begins with # or @ needs quotes: \"#acmeair\"");
      return null;
    }
    if (scalar.getValue().isBlank()) {
      problem("is empty", "write a text, or leave it out");
      return null;
    }
    return scalar.getValue().strip();
  }

  public List<String> texts() {
    List<String> all = new ArrayList<>();
    for (ConfigValue item : items()) {
      String text = item.text();
      if (text != null) {
        all.add(text);
      }
    }
    return all;
  }

  public List<ConfigValue> items() {
    if (!(node instanceof SequenceNode list)) {
      String name = path.substring(path.lastIndexOf('.') + 1);
      String example = node instanceof ScalarNode one ? "[" + one.getValue() + "]" : "[…]";
      problem("is " + kind(), "write a list: " + name + ": " + example);
      return List.of();
    }
    List<ConfigValue> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(new ConfigValue(path + "[" + items.size() + "]", item, problems));
    }
    return items;
  }

  public @Nullable ConfigSection section() {
    if (node instanceof MappingNode mapping) {
      return new ConfigSection(path, mapping, problems);
    }
    problem("is " + kind(), "write fields below it, each as name: value");
    return null;
  }

  public boolean isText() {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank();
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean flag(boolean otherwise) {
    if (node.getTag().equals(Tag.BOOL) && node instanceof ScalarNode scalar) {
      return List.of("true", "yes", "on").contains(scalar.getValue().toLowerCase(Locale.ROOT));
    }
    problem(shown() + " is not true or false", "write true or false; the default is " + otherwise);
    return otherwise;
  }

  public int count(int otherwise) {
    return count(otherwise, "write one; the default is " + otherwise);
  }

  /** A whole number above 0; 0 if it is none, which is reported. */
  public int count() {
    return count(0, "write one, or leave it out");
  }

  private int count(int otherwise, String mend) {
    try {
      int count = Integer.parseInt(raw());
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // the same message
    }
    problem(shown() + " is not a whole number above 0", mend);
    return otherwise;
  }

  public double aboveZero(double otherwise) {
    try {
      double number = Double.parseDouble(raw());
      if (number > 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same message
    }
    problem(shown() + " is not a number above 0", "write one; the default is " + plain(otherwise));
    return otherwise;
  }

  public long durationMillis(long otherwise) {
    String mend = "write " + Duration.ofMillis(otherwise) + " (the default), PT30M or PT6H";
    return Objects.requireNonNullElse(durationMillis(mend), otherwise);
  }

  /** A duration above 0; null if it is none, which is reported. */
  public @Nullable Long durationMillis() {
    return durationMillis("write PT15M, PT30M or PT6H");
  }

  private @Nullable Long durationMillis(String mend) {
    try {
      long millis = Duration.parse(raw()).toMillis();
      if (millis > 0) {
        return millis;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // the same message
    }
    problem(shown() + " is not a duration", mend);
    return null;
  }

  /** One of the constants of the type of {@code otherwise}, written in lower case with hyphens. */
  public <E extends Enum<E>> E choice(E otherwise) {
    E chosen = choice(otherwise.getDeclaringClass());
    return chosen == null ? otherwise : chosen;
  }

  public <E extends Enum<E>> @Nullable E choice(Class<E> type) {
    List<String> names = Arrays.stream(type.getEnumConstants()).map(ConfigValue::name).toList();
    String name = oneOf(names);
    return name == null ? null : type.getEnumConstants()[names.indexOf(name)];
  }

  /** One of the known names; null if it is none, which is reported. */
  public @Nullable String oneOf(List<String> names) {
    if (names.contains(raw())) {
      return raw();
    }
    problem(shown() + " is not known here", mend(raw(), names));
    return null;
  }

  /**
   * Reports a text that is none of the known ones.
   *
   * @param problem what it says before the text
   */
  public void requireOneOf(Collection<String> known, String problem) {
    String text = text();
    if (text != null && !known.contains(text)) {
      problem(problem + quoted(text), mend(text, known));
    }
  }

  private static String mend(String written, Collection<String> known) {
    return Nearest.to(written, known)
        .map(name -> "did you mean " + name + "?")
        .orElse("write one of " + String.join(", ", known));
  }

  public void problem(String found, String mend) {
    problems.add(node, path, found, mend);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String raw() {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private String shown() {
    return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
        ? quoted(scalar.getValue())
        : kind();
  }

  private String kind() {
    if (node instanceof SequenceNode) {
      return "a list";
    }
    if (node instanceof MappingNode) {
      return "a group of fields";
    }
    return node.getTag().equals(Tag.NULL) ? "empty" : "a single value";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
