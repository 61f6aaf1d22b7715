// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import picocli.CommandLine.Command;

/** {@code outcry ack}. */
@Command(
    name = "ack",
    description = "Acknowledges an alert, so that it is not escalated.",
    footer = {
      "",
      "Example:",
      "  outcry ack --alert a_acme-air_5f0c --by ann --kafka localhost:9092"
    })
public final class AckVerb extends StoryVerb {}
