// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Arguments of the form {@code --name value}. */
public record Arguments(Map<String, String> values) {

  /** Reads {@code args}; only names in {@code known} may occur. */
  public static Arguments of(String[] args, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--") || !known.contains(args[i].substring(2))) {
        throw new IllegalArgumentException("unknown argument '" + args[i] + "'; known: " + known);
      }
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " needs a value");
      }
      values.put(args[i].substring(2), args[i + 1]);
    }
    return new Arguments(values);
  }

  /** The file or folder of that name, which must be given. */
  public Path path(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("--" + name + " is missing");
    }
    return Path.of(value);
  }
}
