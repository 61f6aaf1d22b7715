// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import io.outcry.launcher.terminal.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a file. A field is known once it was asked for; what nobody asked for until {@link
 * #end} is an error. Values that are wrong are reported, and the caller goes on with the default.
 */
public final class ConfigSection {
  private final String path;
  private final MappingNode node;
  private final Problems problems;
  private final Map<String, ConfigValue> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Map<String, ConfigSection> sections = new HashMap<>();

  ConfigSection(String path, MappingNode node, Problems problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    for (NodeTuple entry : node.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        add(key, entry.getValueNode());
      } else {
        problems.add(entry.getKeyNode(), path, "a field without a name", "write name: value");
      }
    }
  }

  private void add(ScalarNode key, Node value) {
    String field = key.getValue();
    Node first = keys.putIfAbsent(field, key);
    if (first != null) {
      int line = first.getStartMark().getLine() + 1;
      problems.add(key, at(field), "is there twice", "keep one; the other is in line " + line);
    } else {
      values.put(field, new ConfigValue(at(field), value, problems));
    }
  }

  /** The value of a field; null where the file leaves it out. */
  public @Nullable ConfigValue value(String field) {
    known.add(field);
    return values.get(field);
  }

  /** The value of a field that has to be there; null if it is not, which is reported. */
  public @Nullable ConfigValue required(String field, String example) {
    ConfigValue value = value(field);
    if (value == null) {
      problems.add(node, at(field), "is missing", "write " + field + ": " + example);
    }
    return value;
  }

  /** A text that has to be there and say something; empty if it does not, which is reported. */
  public String requiredText(String field, String example) {
    ConfigValue value = required(field, example);
    String text = value == null ? null : value.text();
    return text == null ? "" : text;
  }

  public @Nullable String text(String field) {
    ConfigValue value = value(field);
    return value == null ? null : value.text();
  }

  public List<String> texts(String field) {
    ConfigValue value = value(field);
    return value == null ? List.of() : value.texts();
  }

  /** The items of a list; none where it is not one, which is not reported here. */
  public List<ConfigValue> items(String field) {
    ConfigValue value = value(field);
    return value == null || !value.isList() ? List.of() : value.items();
  }

  public boolean flag(String field, boolean otherwise) {
    ConfigValue value = value(field);
    return value == null ? otherwise : value.flag(otherwise);
  }

  public int count(String field, int otherwise) {
    ConfigValue value = value(field);
    return value == null ? otherwise : value.count(otherwise);
  }

  public double aboveZero(String field, double otherwise) {
    ConfigValue value = value(field);
    return value == null ? otherwise : value.aboveZero(otherwise);
  }

  public long durationMillis(String field, long otherwise) {
    ConfigValue value = value(field);
    return value == null ? otherwise : value.durationMillis(otherwise);
  }

  public <E extends Enum<E>> E choice(String field, E otherwise) {
    ConfigValue value = value(field);
    return value == null ? otherwise : value.choice(otherwise);
  }

  /**
   * The section under a field, the same at each call: what one reader asked for is known to all.
   * One without fields where the file leaves it out.
   */
  public ConfigSection section(String field) {
    return sections.computeIfAbsent(field, this::open);
  }

  private ConfigSection open(String field) {
    ConfigValue value = value(field);
    ConfigSection section = value == null ? null : value.section();
    return section == null ? nothing(field) : section;
  }

  /** The sections of a list; none where the file leaves it out. */
  public List<ConfigSection> sections(String field) {
    ConfigValue value = value(field);
    List<ConfigSection> all = new ArrayList<>();
    if (value != null) {
      for (ConfigValue item : value.items()) {
        ConfigSection section = item.section();
        if (section != null) {
          all.add(section);
        }
      }
    }
    return all;
  }

  /** The fields of a section whose names are the author's choice. */
  public Map<String, ConfigValue> byName(String field) {
    return section(field).values;
  }

  /** Reports the fields that nobody asked for. */
  public void end() {
    for (String field : keys.keySet()) {
      if (!known.contains(field)) {
        String mend =
            Nearest.to(field, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("known here: " + String.join(", ", known));
        problems.add(key(field), at(field), "unknown field", mend);
      }
    }
  }

  public void problem(String found, String mend) {
    problems.add(node, path, found, mend);
  }

  /** Goes on only if the whole file is in order. */
  public void throwIfAnyProblem() {
    problems.throwIfAny();
  }

  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  private Node key(String field) {
    return Objects.requireNonNullElse(keys.get(field), node);
  }

  private String at(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private ConfigSection nothing(String field) {
    MappingNode empty = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    return new ConfigSection(at(field), empty, problems);
  }
}
