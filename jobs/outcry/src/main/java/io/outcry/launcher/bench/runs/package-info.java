// SPDX-License-Identifier: Apache-2.0
/** What all benches share. */
@NullMarked
package io.outcry.launcher.bench.runs;

import org.jspecify.annotations.NullMarked;
