// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.transports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outcry.schemas.json.Json;

/** A body that its transport adds to. */
final class JsonBody {
  private JsonBody() {}

  static ObjectNode of(Message message) {
    try {
      return (ObjectNode) Json.mapper().readTree(message.body());
    } catch (JsonProcessingException e) { // our own renderer made it
      throw new IllegalStateException("The body of " + message.id() + " is no JSON", e);
    }
  }
}
