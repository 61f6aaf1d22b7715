@NullMarked
package io.outcry.text;

import org.jspecify.annotations.NullMarked;
