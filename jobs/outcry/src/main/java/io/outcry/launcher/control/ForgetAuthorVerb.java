// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outcry forget-author}. */
@Command(
    name = "forget-author",
    description = "Removes what a person wrote from state and later messages.",
    footer = {
      "",
      "Example:",
      "  outcry forget-author --author x:99 --by privacy-office \\",
      "    --kafka localhost:9092"
    })
public final class ForgetAuthorVerb extends ControlVerb {
  @Option(
      names = "--author",
      required = true,
      paramLabel = "NETWORK:ID",
      description = "The network and the id of the author: x:99.")
  private String author;

  @Override
  String author() {
    return author;
  }
}
