// SPDX-License-Identifier: Apache-2.0
/** The jobs in one process: what the cluster runs, wired to files. */
@NullMarked
package io.outcry.launcher.embedded;

import org.jspecify.annotations.NullMarked;
