"""Differential tests against the real php: cases, bundles, requests, blessing and reports."""
