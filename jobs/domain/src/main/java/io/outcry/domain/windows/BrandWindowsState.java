// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.windows;

import io.outcry.domain.pulse.PulseState;
import io.outcry.domain.trend.TrendState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that {@link BrandWindows} remembers of a brand: its pulses and its trend, and while people
 * talk about it at most 26 slots behind the watermark, with 25 windows that may still be revised.
 *
 * <p>Evolution: a component may be added at the end if 0, false or null is its honest value for old
 * state. Never rename, retype or drop one. No checks here.
 *
 * @param watermarkMillis up to which windows were emitted
 * @param firstPaneMillis when the brand was first heard; {@link Long#MAX_VALUE}: never
 * @param late whether posts have come since for a window that was emitted
 * @param pulse of its mentions
 * @param complaintPulse of its complaints; null in old states
 * @param trend of its negative share; null in old states
 */
public record BrandWindowsState(
    long watermarkMillis,
    long firstPaneMillis,
    boolean late,
    PulseState pulse,
    List<SlotState> slots,
    List<EmittedState> emitted,
    @Nullable PulseState complaintPulse,
    @Nullable TrendState trend) {}
