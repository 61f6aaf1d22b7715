// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Secrets of networks, from the environment: {@code NAME} holds one, {@code NAME_FILE} names a file
 * that does. None is printed.
 *
 * @param environment a variable by its name; null for none
 */
record Tokens(UnaryOperator<@Nullable String> environment) {

  static Tokens ofProcess() {
    return new Tokens(name -> name == null ? null : System.getenv(name));
  }

  /**
   * A secret without which a network does not answer.
   *
   * @throws UserException if it is missing or its file cannot be read
   */
  String required(String network, String name) {
    String token = optional(name);
    if (token == null) {
      throw UserException.usage(
          "--network %s: needs %s in the environment, or %s_FILE with the name of a file that holds it"
              .formatted(network, name, name));
    }
    return token;
  }

  /** The same, or null. */
  @Nullable String optional(String name) {
    String token = environment.apply(name);
    if (token != null && !token.isBlank()) {
      return token.strip();
    }
    String file = environment.apply(name + "_FILE");
    if (file == null || file.isBlank()) {
      return null;
    }
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw UserException.usage("%s_FILE: %s cannot be read".formatted(name, file));
    }
  }
}
