// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import io.outcry.schemas.control.SourceStatus;
import java.time.Instant;

/** A network that has fallen silent, or is back. */
public record SourceNotice(SourceStatus status) implements Notice {

  /** {@code source.silent}, {@code source.back}, … */
  @Override
  public String type() {
    return "source." + status.state();
  }

  @Override
  public Instant at() {
    return status.noticed();
  }

  @Override
  public String id() {
    return "source_" + status.network() + "_" + status.state() + "." + at().toEpochMilli();
  }
}
