// SPDX-License-Identifier: Apache-2.0
/** What the pulse is worth on the series of the Numenta Anomaly Benchmark. */
@NullMarked
package io.outcry.domain.pulse.nab;

import org.jspecify.annotations.NullMarked;
