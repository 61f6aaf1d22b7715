// SPDX-License-Identifier: Apache-2.0
/** Whether competitors of a brand have the same trouble at the same time. */
@NullMarked
package io.outcry.domain.neighbours;

import org.jspecify.annotations.NullMarked;
