// SPDX-License-Identifier: Apache-2.0
/** Rules for running jobs: publishes brands and receivers, and shows what is published. */
@NullMarked
package io.outcry.launcher.publish;

import org.jspecify.annotations.NullMarked;
