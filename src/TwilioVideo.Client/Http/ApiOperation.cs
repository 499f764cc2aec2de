using System;
using System.Net.Http;
using System.Text.Json.Serialization.Metadata;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>
/// Creates <see cref="ApiOperation{T}"/> instances. The JSON contract is resolved with the first response: resolving all of them when the
/// client is loaded would double what a cold start compiles.
/// </summary>
internal static class ApiOperation
{
    public static ApiOperation<T> Get<T>(string template, Func<VideoJsonContext, JsonTypeInfo<T>> type, ResponseMatcher<T> matches)
        where T : class =>
        Create(HttpMethod.Get, template, type, RetrySafety.Idempotent, matches);

    public static ApiOperation<T> Post<T>(
        string template, Func<VideoJsonContext, JsonTypeInfo<T>> type, RetrySafety retrySafety, ResponseMatcher<T> matches)
        where T : class =>
        Create(HttpMethod.Post, template, type, retrySafety, matches);

    public static ListApiOperation<TItem, TOptions> List<TList, TItem, TOptions>(
        string template,
        Func<VideoJsonContext, JsonTypeInfo<TList>> listType,
        Func<VideoJsonContext, JsonTypeInfo<TItem>> itemType,
        ListFilterFactory<TItem, TOptions> createFilters,
        Func<TItem, string?> getId,
        int maxPageSize = TwilioVideoClient.MaxPageSize)
        where TList : ListResponse<TItem>
        where TItem : class
        where TOptions : ListOptions =>
        new(
            template,
            async (body, unreadableFields, cancellationToken) => await ListReader.ReadAsync(
                body,
                listType(VideoJsonContext.Default),
                () => itemType(VideoJsonContext.Default),
                unreadableFields,
                cancellationToken).ConfigureAwait(false),
            createFilters,
            getId)
        {
            MaxPageSize = maxPageSize,
        };

    /// <summary>Creates an operation whose response is a redirect.</summary>
    public static ApiOperation<T> Redirect<T>(string template, Func<HttpResponseMessage, T?> readHeaders)
        where T : class =>
        new(HttpMethod.Get, template, (_, _, _) => default, RetrySafety.Idempotent) { ReadHeaders = readHeaders };

    public static ApiOperation<NoContent> Delete(string template) =>
        new(HttpMethod.Delete, template, (_, _, _) => default, RetrySafety.Idempotent) { ReadHeaders = NoContent.Read };

    private static ApiOperation<T> Create<T>(
        HttpMethod method,
        string template,
        Func<VideoJsonContext, JsonTypeInfo<T>> type,
        RetrySafety retrySafety,
        ResponseMatcher<T> matches)
        where T : class =>
        new(
            method,
            template,
            (body, unreadableFields, cancellationToken) =>
                BufferedJsonReader.ReadAsync(body, type(VideoJsonContext.Default), unreadableFields, cancellationToken),
            retrySafety)
        {
            Matches = matches,
        };
}
