// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.mentions.Sentiment;
import io.outcry.schemas.windows.BrandWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of {@code brand-window.v1} what the page shows: windows are most of the lines of a run. */
record HeardWindow(
    String brand,
    Instant start,
    Instant end,
    String size,
    long mentions,
    @Nullable Sentiment sentiment,
    long complaints,
    double surprise,
    boolean warming,
    double complaintSurprise,
    BrandWindow.@Nullable Trend trend) {}
