/**
 * A jar with tools as a developer outside of the product writes it: an existing Enterprise Bean,
 * made callable for assistants by annotations. Needs nothing of the product but its tool API.
 */
package com.example.orders;
