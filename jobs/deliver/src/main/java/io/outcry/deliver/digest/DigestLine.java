// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a digest takes down; all but one are null. */
public record DigestLine(
    @Nullable Alert alert,
    @Nullable StoryChange story,
    @Nullable BrandWindow window,
    @Nullable Delivery receipt,
    @Nullable SourceStatus source) {

  public static DigestLine of(Alert alert) {
    return new DigestLine(alert, null, null, null, null);
  }

  public static DigestLine of(StoryChange story) {
    return new DigestLine(null, story, null, null, null);
  }

  public static DigestLine of(BrandWindow window) {
    return new DigestLine(null, null, window, null, null);
  }

  /** A receipt of what was held, or delivered. */
  public static DigestLine of(Delivery receipt) {
    return new DigestLine(null, null, null, receipt, null);
  }

  public static DigestLine of(SourceStatus source) {
    return new DigestLine(null, null, null, null, source);
  }

  /** When it happened; null where it is not about a moment of the posts. */
  @Nullable Instant at() {
    if (alert != null) {
      return alert.at();
    }
    if (story != null) {
      return story.at();
    }
    return window == null ? null : window.start();
  }

  void addTo(DigestBook book) {
    if (alert != null) {
      book.add(alert);
    } else if (story != null) {
      book.add(story);
    } else if (window != null) {
      book.add(window);
    } else if (receipt != null) {
      book.add(receipt);
    } else if (source != null) {
      book.add(source);
    }
  }
}
