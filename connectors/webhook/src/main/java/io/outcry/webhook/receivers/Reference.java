// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.receivers;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands in the settings, or where to find it on the worker: only the reference
 * travels with the job. Never printed when it stands in the settings.
 */
public record Reference(Source source, String value) implements Serializable {
  /** Where the value is. */
  public enum Source {
    GIVEN,
    ENVIRONMENT,
    FILE
  }

  public static Reference given(String value) {
    return new Reference(Source.GIVEN, value);
  }

  /** {@code { env: NAME }}. */
  public static Reference environment(String name) {
    return new Reference(Source.ENVIRONMENT, name);
  }

  /** {@code { file: PATH }}; blanks and line ends around the value are no part of it. */
  public static Reference file(String path) {
    return new Reference(Source.FILE, path);
  }

  /**
   * The value itself.
   *
   * @param environment normally {@code System::getenv}
   * @throws InvalidReceiverException if it is not there, is empty or cannot be read
   */
  public String resolve(Function<String, @Nullable String> environment) {
    String found =
        switch (source) {
          case GIVEN -> value;
          case ENVIRONMENT -> environment.apply(value);
          case FILE -> read();
        };
    if (found == null || found.isBlank()) {
      throw new InvalidReceiverException(
          this + " is not set or empty; set it here, on a cluster on every task manager");
    }
    return found.strip();
  }

  private String read() {
    try {
      return Files.readString(Path.of(value));
    } catch (IOException e) { // its message may quote nothing but the path
      throw new InvalidReceiverException(
          this + " cannot be read here (" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public String toString() {
    return switch (source) {
      case GIVEN -> "the value given in the settings";
      case ENVIRONMENT -> "{ env: " + value + " }";
      case FILE -> "{ file: " + value + " }";
    };
  }
}
