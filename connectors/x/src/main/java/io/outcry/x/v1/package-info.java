// SPDX-License-Identifier: Apache-2.0
/** The objects of the v1.1 API: statuses, and what its streams say besides. */
@NullMarked
package io.outcry.x.v1;

import org.jspecify.annotations.NullMarked;
