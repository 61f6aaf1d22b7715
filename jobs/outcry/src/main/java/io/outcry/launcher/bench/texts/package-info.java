// SPDX-License-Identifier: Apache-2.0
/** How fast the text models read. */
@NullMarked
package io.outcry.launcher.bench.texts;

import org.jspecify.annotations.NullMarked;
