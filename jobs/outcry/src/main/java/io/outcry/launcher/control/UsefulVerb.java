// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.control;

import picocli.CommandLine.Command;

/** {@code outcry useful}. */
@Command(
    name = "useful",
    description = "Says that an alert was worth the interruption.",
    footer = {
      "",
      "Example:",
      "  outcry useful --alert a_acme-air_5f0c --by ann --kafka localhost:9092"
    })
public final class UsefulVerb extends StoryVerb {}
