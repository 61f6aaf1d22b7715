// SPDX-License-Identifier: Apache-2.0
/** Whether what is said about a brand has become lastingly better or worse. */
@NullMarked
package io.outcry.domain.trend;

import org.jspecify.annotations.NullMarked;
