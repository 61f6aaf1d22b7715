// SPDX-License-Identifier: Apache-2.0
/** What all metrics of Outcry have in common: their family, their bounds, their latencies. */
@NullMarked
package io.outcry.schemas.metrics;

import org.jspecify.annotations.NullMarked;
