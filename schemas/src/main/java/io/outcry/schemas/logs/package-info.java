// SPDX-License-Identifier: Apache-2.0
/** How a line of the log is written: one event, by name, with its values. */
@NullMarked
package io.outcry.schemas.logs;

import org.jspecify.annotations.NullMarked;
