// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Opens a file of YAML or JSON. Only nodes are composed, no objects: nothing in a file can name a
 * class. Size, depth and aliases are bounded.
 */
public final class ConfigFile {
  /** What one Kafka record of the topic {@code config} may hold. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int MAX_DEPTH = 30;
  private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)\\\\/");

  private final String name;
  private final Problems problems;

  private ConfigFile(String name) {
    this.name = name;
    problems = new Problems(name);
  }

  /**
   * The whole file as one section.
   *
   * @param example what a file may begin with, for whoever has an empty one
   * @throws ConfigProblemsException if it cannot be read as one mapping
   */
  public static ConfigSection open(Path path, String example) {
    ConfigFile file = new ConfigFile(path.toString());
    return file.section(file.text(path, example), example);
  }

  /**
   * The same of text that was read from elsewhere.
   *
   * @param name what problems call it
   */
  public static ConfigSection of(String name, String text, String example) {
    return new ConfigFile(name).section(asYaml(text), example);
  }

  private ConfigSection section(String text, String example) {
    Node root = compose(text);
    if (root == null) {
      problems.add(1, "", "the file is empty", "begin with: " + example);
    } else if (!(root instanceof MappingNode)) {
      problems.add(root, "", "this is no mapping of fields", "begin with: " + example);
    }
    problems.throwIfAny();
    if (root instanceof MappingNode mapping) {
      return new ConfigSection("", mapping, problems);
    }
    throw new IllegalStateException("No section and no problem in " + name);
  }

  private String text(Path path, String example) {
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        throw fatal(1, "the file has " + size + " bytes", "the limit is " + MAX_BYTES);
      }
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return asYaml(text);
    } catch (CharacterCodingException e) {
      throw fatal(1, "the file is not UTF-8", "save it as UTF-8");
    } catch (NoSuchFileException e) {
      throw fatal(1, "there is no such file", "check the path, or write one: " + example);
    } catch (IOException e) {
      throw fatal(1, "cannot be read (" + e.getMessage() + ")", "name a file that can be read");
    }
  }

  /** YAML takes JSON as it is, but for tabs between tokens and for one escape. */
  private static String asYaml(String file) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    return text.stripLeading().startsWith("{")
        ? ESCAPED_SLASH.matcher(text.replace('\t', ' ')).replaceAll("$1/")
        : text;
  }

  private @Nullable Node compose(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowRecursiveKeys(false);
    limits.setMaxAliasesForCollections(50);
    limits.setNestingDepthLimit(MAX_DEPTH);
    limits.setCodePointLimit(MAX_BYTES);
    try {
      return new Yaml(limits).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      String problem = Objects.requireNonNullElse(e.getProblem(), "").replaceAll("\\s+", " ");
      throw fatal(line, "no YAML: " + problem, Hint.of(problem, text, line));
    } catch (ReaderException e) {
      int line = (int) text.substring(0, e.getPosition()).lines().count();
      throw fatal(Math.max(1, line), "no text: a control character", "remove it");
    } catch (YAMLException e) {
      throw fatal(1, "no YAML: " + e.getMessage(), "check the file with an editor for YAML");
    }
  }

  private ConfigProblemsException fatal(int line, String found, String mend) {
    return new ConfigProblemsException(List.of(new Problem(name, line, "", found, mend)), 0);
  }
}
