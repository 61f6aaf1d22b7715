// SPDX-License-Identifier: Apache-2.0
/** JSON lines in and out: one mapper, one set of rules for all contracts. */
@NullMarked
package io.outcry.schemas.json;

import org.jspecify.annotations.NullMarked;
