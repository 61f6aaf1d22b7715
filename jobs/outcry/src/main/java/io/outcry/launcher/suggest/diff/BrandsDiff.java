// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.suggest.diff;

import io.outcry.schemas.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A brands file with some entries more. All else stays as its author wrote it: entries are put
 * where the lists end, and comments and order are kept.
 */
public final class BrandsDiff {
  private static final int CONTEXT = 2;

  private final String text;
  private final int[] codePoints;
  private final @Nullable SequenceNode brands;
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  /**
   * @param text of a brands file in order
   */
  public BrandsDiff(String text) {
    this.text = text;
    codePoints = text.codePoints().toArray();
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(Integer.MAX_VALUE);
    limits.setMaxAliasesForCollections(50);
    // JSON may hold tabs; a space is as long
    String yaml = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
    Node root = new Yaml(limits).compose(new StringReader(yaml));
    NodeTuple list = root instanceof MappingNode file ? field(file, "brands") : null;
    brands = list != null && list.getValueNode() instanceof SequenceNode nodes ? nodes : null;
  }

  /**
   * Puts entries at the end of a list of a brand.
   *
   * @param before entries that the list begins with where it is not there yet
   * @return false if the file is written so that only a person can do it
   */
  public boolean add(String brandId, String field, List<String> before, List<String> entries) {
    MappingNode brand = brand(brandId);
    if (brand == null || entries.isEmpty()) {
      return false;
    }
    NodeTuple there = field(brand, field);
    if (there == null) {
      List<String> all = new ArrayList<>(before);
      all.addAll(entries);
      return addList(brand, field, all);
    }
    return there.getValueNode() instanceof SequenceNode list
        && isWrittenHere(there)
        && extend(list, entries);
  }

  /** An alias stands for a list that is written elsewhere. */
  private static boolean isWrittenHere(NodeTuple field) {
    int key = field.getKeyNode().getEndMark().getIndex();
    return field.getValueNode().getStartMark().getIndex() >= key
        && field.getValueNode().getAnchor() == null;
  }

  private boolean extend(SequenceNode list, List<String> entries) {
    List<Node> items = list.getValue();
    if (list.getFlowStyle() == FlowStyle.FLOW) {
      boolean empty = items.isEmpty();
      int at =
          empty
              ? list.getEndMark().getIndex() - 1
              : items.get(items.size() - 1).getEndMark().getIndex();
      insert(at, (empty ? "" : ", ") + flow(entries));
      return true;
    }
    String indent = "\n" + " ".repeat(list.getStartMark().getColumn()) + "- ";
    int end = lineEnd(items.get(items.size() - 1).getEndMark().getIndex());
    insert(end, entries.stream().map(it -> indent + Json.line(it)).collect(Collectors.joining()));
    return true;
  }

  private boolean addList(MappingNode brand, String field, List<String> entries) {
    NodeTuple last = field(brand, "name") == null ? field(brand, "id") : field(brand, "name");
    if (last == null || !(last.getKeyNode() instanceof ScalarNode key) || !isWrittenHere(last)) {
      return false;
    }
    boolean json = key.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    String list = (json ? Json.line(field) : field) + ": [" + flow(entries) + "]";
    int end = last.getValueNode().getEndMark().getIndex();
    if (brand.getFlowStyle() == FlowStyle.FLOW) {
      insert(end, ", " + list);
    } else {
      insert(lineEnd(end), "\n" + " ".repeat(key.getStartMark().getColumn()) + list);
    }
    return true;
  }

  private static String flow(List<String> entries) {
    return entries.stream().map(Json::line).collect(Collectors.joining(", "));
  }

  private void insert(int at, String what) {
    insertions.merge(at, what, String::concat);
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < codePoints.length && codePoints[at] != '\n' && codePoints[at] != '\r') {
      at++;
    }
    return at;
  }

  /** The whole file with the entries. */
  String proposed() {
    StringBuilder all = new StringBuilder();
    int from = 0;
    for (var insertion : insertions.entrySet()) {
      all.append(new String(codePoints, from, insertion.getKey() - from));
      all.append(insertion.getValue());
      from = insertion.getKey();
    }
    return all.append(new String(codePoints, from, codePoints.length - from)).toString();
  }

  /** The lines of a unified diff without its header; empty if nothing was added. */
  public List<String> lines() {
    return UnifiedDiff.of(text.lines().toList(), proposed().lines().toList(), CONTEXT);
  }

  private @Nullable MappingNode brand(String id) {
    if (brands != null) {
      for (Node node : brands.getValue()) {
        if (node instanceof MappingNode brand) {
          NodeTuple field = field(brand, "id");
          if (field != null
              && field.getValueNode() instanceof ScalarNode value
              && value.getValue().equals(id)) {
            return brand;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable NodeTuple field(MappingNode section, String name) {
    for (NodeTuple field : section.getValue()) {
      if (field.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name)) {
        return field;
      }
    }
    return null;
  }
}
