// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.networks;

import io.outcry.launcher.terminal.UserException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file with the address of a feed on each line; blank lines and those after # are skipped. */
final class FeedList {
  private FeedList() {}

  /**
   * The feeds of all files; an address in place of a file is a feed.
   *
   * @throws UserException that names file and line of what is none
   */
  static List<URI> read(List<String> given) {
    if (given.isEmpty()) {
      throw UserException.usage(
          "--network feed: needs --endpoint FILE, with the address of a feed on each line");
    }
    List<URI> feeds = new ArrayList<>();
    for (String one : given) {
      if (one.startsWith("http://") || one.startsWith("https://")) {
        feeds.add(Endpoints.uri(one, "http", "https"));
      } else {
        feeds.addAll(lines(Path.of(one)));
      }
    }
    return feeds.stream().distinct().toList();
  }

  private static List<URI> lines(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw UserException.usage("--endpoint: " + file + ": is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw UserException.usage(
          "--endpoint: " + file + ": cannot be read; expected a file with an address a line");
    }
    List<URI> feeds = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        feeds.add(feed(file, number, line));
      }
    }
    if (feeds.isEmpty()) {
      throw UserException.usage("--endpoint: " + file + ": names no feed");
    }
    return feeds;
  }

  private static URI feed(Path file, int number, String line) {
    try {
      return Endpoints.uri(line, "http", "https");
    } catch (UserException e) {
      throw UserException.usage(
          "%s:%d: found '%s'; expected an address that begins with https:// or http://"
              .formatted(file, number, line));
    }
  }
}
