// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.report.facts;

import io.outcry.schemas.windows.BrandWindow;
import java.util.List;

/**
 * One brand of a run.
 *
 * @param name as alerts call it; the id where nothing alerted
 * @param stories complaints that came furthest above ordinary, furthest first
 * @param surprises five minutes that stand out, in order of time
 * @param shifts lasting changes of the negative share, in order of time
 * @param voices the brand, then its competitors; empty where it has none
 */
public record BrandFacts(
    String name,
    Timeline timeline,
    List<StoryTrace> stories,
    List<AlertHistory> alerts,
    List<Surprises.Moment> surprises,
    List<BrandWindow.Trend> shifts,
    List<VoiceShare> voices) {}
