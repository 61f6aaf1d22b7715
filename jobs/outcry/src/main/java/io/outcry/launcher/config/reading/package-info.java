// SPDX-License-Identifier: Apache-2.0
/** Reads YAML so that all its mistakes are told at once, with file, line, field and mend. */
@NullMarked
package io.outcry.launcher.config.reading;

import org.jspecify.annotations.NullMarked;
