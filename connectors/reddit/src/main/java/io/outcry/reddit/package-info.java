// SPDX-License-Identifier: Apache-2.0
/** Reddit: new comments and submissions. */
@NullMarked
package io.outcry.reddit;

import org.jspecify.annotations.NullMarked;
