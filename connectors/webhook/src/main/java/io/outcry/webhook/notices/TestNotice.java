// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import java.time.Instant;

/** A test message, type {@code test}. */
public record TestNotice(String receiverId, Instant at) implements Notice {

  @Override
  public String type() {
    return "test";
  }

  @Override
  public String id() {
    return "test_" + receiverId + "." + at.toEpochMilli();
  }
}
