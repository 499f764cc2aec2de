using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation.Language;

namespace TwilioVideo.Completion;

/// <summary>
/// The one room that a command line speaks of: what is bound to -RoomSid, or else what stands left of the pipe. Nothing is run for it that
/// has not been run: see <see cref="SafeAstEvaluator"/>. Of Get-TwilioRoom only the name that it is given is looked at.
/// </summary>
internal static class RoomArgumentFinder
{
    private const string RoomSid = "RoomSid";
    private const string UniqueName = "UniqueName";
    private const string GetRoomCommandName = "Get-TwilioRoom";

    public static string? Find(CommandAst command, IDictionary bound) =>
        CompletionCache.FindIdentifier(bound[RoomSid], RoomSid)
        ?? CompletionCache.FindIdentifier(GetArgument(Bind(command), RoomSid), RoomSid)
        ?? CompletionCache.FindIdentifier(FindLeftOf(command), RoomSid);

    private static object? FindLeftOf(CommandAst command)
    {
        if (command.Parent is not PipelineAst { PipelineElements: var elements } || elements.IndexOf(command) is not (> 0 and var place))
        {
            return null;
        }

        return elements[place - 1] switch
        {
            CommandExpressionAst { Expression: var value } => SafeAstEvaluator.GetValue(value),
            CommandAst left when HasName(left, GetRoomCommandName) => GetRoom(left),
            _ => null,
        };
    }

    private static object? GetRoom(CommandAst getRoom) => Bind(getRoom) switch
    {
        { Count: 0 } => FindLeftOf(getRoom),
        { Count: 1 } dictionary => GetArgument(dictionary, RoomSid) ?? GetArgument(dictionary, UniqueName),
        _ => null,
    };

    private static bool HasName(CommandAst command, string name) =>
        command.GetCommandName() is { } typed && (Is(typed, name) || Is(typed, $"{nameof(TwilioVideo)}\\{name}"));

    private static bool Is(string typed, string name) => string.Equals(typed, name, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, ParameterBindingResult> Bind(CommandAst command) => StaticParameterBinder.BindCommand(command, resolve: true).BoundParameters;

    private static object? GetArgument(Dictionary<string, ParameterBindingResult> bound, string parameter) =>
        bound.TryGetValue(parameter, out var specified) ? SafeAstEvaluator.GetValue(specified.Value) : null;
}
