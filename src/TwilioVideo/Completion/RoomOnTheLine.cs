using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation.Language;

namespace TwilioVideo;

/// <summary>
/// The one room that a command line speaks of: what is bound to -RoomSid, or else what stands left of the pipe. Nothing is run for it that
/// has not been run: see <see cref="Glance"/>. Of Get-TwilioRoom only the name that it is given is looked at.
/// </summary>
internal static class RoomOnTheLine
{
    private const string RoomSid = "RoomSid";
    private const string UniqueName = "UniqueName";
    private const string GetRoom = "Get-TwilioRoom";

    public static string? Find(CommandAst command, IDictionary bound) =>
        LiveCompletion.Identifier(bound[RoomSid], RoomSid)
        ?? LiveCompletion.Identifier(Given(Bound(command), RoomSid), RoomSid)
        ?? LiveCompletion.Identifier(LeftOf(command), RoomSid);

    private static object? LeftOf(CommandAst command)
    {
        if (command.Parent is not PipelineAst { PipelineElements: var elements } || elements.IndexOf(command) is not (> 0 and var place))
        {
            return null;
        }

        return elements[place - 1] switch
        {
            CommandExpressionAst { Expression: var value } => Glance.At(value),
            CommandAst left when Names(left, GetRoom) => RoomOf(left),
            _ => null,
        };
    }

    private static object? RoomOf(CommandAst getRoom) => Bound(getRoom) switch
    {
        { Count: 0 } => LeftOf(getRoom),
        { Count: 1 } one => Given(one, RoomSid) ?? Given(one, UniqueName),
        _ => null,
    };

    private static bool Names(CommandAst command, string name) =>
        command.GetCommandName() is { } typed && (Is(typed, name) || Is(typed, $"{nameof(TwilioVideo)}\\{name}"));

    private static bool Is(string typed, string name) => string.Equals(typed, name, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, ParameterBindingResult> Bound(CommandAst command) => StaticParameterBinder.BindCommand(command, resolve: true).BoundParameters;

    private static object? Given(Dictionary<string, ParameterBindingResult> bound, string parameter) =>
        bound.TryGetValue(parameter, out var given) ? Glance.At(given.Value) : null;
}
