// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.notices;

import io.outcry.schemas.control.SourceStatus;
import java.time.Instant;

/** A network that is not heard, or is heard again. */
public record SourceNotice(SourceStatus status) implements Notice {

  /** {@code source.silent}, {@code source.back}, … */
  @Override
  public String type() {
    return "source." + status.state();
  }

  /** The end of the span that it tells of, or its beginning while it lasts. */
  @Override
  public Instant at() {
    return status.to() == null ? status.from() : status.to();
  }

  @Override
  public String id() {
    return "source_" + status.network() + "_" + status.state() + "." + at().toEpochMilli();
  }
}
