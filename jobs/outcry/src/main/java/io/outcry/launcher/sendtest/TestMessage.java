// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.sendtest;

import io.outcry.schemas.delivery.WebhookBody;
import io.outcry.schemas.json.Json;
import java.time.Instant;

/** A message of type {@code test}: it says nothing but that the receiver can be reached. */
record TestMessage(String receiver, Instant at) {
  /** What machines get as {@code data}. */
  record Data(String receiver, String message) {}

  String id() {
    return "test_" + receiver + "." + at.toEpochMilli();
  }

  String body() {
    Data data = new Data(receiver, "This is a test by Outcry. Nothing happened.");
    return Json.line(new WebhookBody<>("test", at, data));
  }
}
