// SPDX-License-Identifier: Apache-2.0
/** How the v2 API is asked: its address, the token, and answers as JSON. */
@NullMarked
package io.outcry.x.api;

import org.jspecify.annotations.NullMarked;
