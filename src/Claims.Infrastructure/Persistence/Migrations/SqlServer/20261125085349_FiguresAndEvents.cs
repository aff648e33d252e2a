using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FiguresAndEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LastEventNumber",
                table: "Claims",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LastFigureNumber",
                table: "Claims",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Who = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Where = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    From = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<int>(type: "int", nullable: true),
                    InClaim = table.Column<bool>(type: "bit", nullable: false),
                    EvidenceText = table.Column<string>(type: "varchar(100)", unicode: false, maxLength: 100, nullable: false),
                    ConfirmedById = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Events_Members_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Figures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AsOf = table.Column<int>(type: "int", nullable: true),
                    EvidenceNumber = table.Column<int>(type: "int", nullable: true),
                    ConfirmedById = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Actual_High = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Actual_Low = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Actual_Qualifier = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    Actual_Step = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Actual_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Claimed_High = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Claimed_Low = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Claimed_Qualifier = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    Claimed_Step = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Claimed_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Rate_From = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Rate_On = table.Column<DateOnly>(type: "date", nullable: true),
                    Rate_Value = table.Column<string>(type: "varchar(33)", unicode: false, maxLength: 33, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Figures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Figures_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Figures_Members_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Events_ClaimId_Number",
                table: "Events",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_ConfirmedById",
                table: "Events",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_ClaimId_Number",
                table: "Figures",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Figures_ConfirmedById",
                table: "Figures",
                column: "ConfirmedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "Figures");

            migrationBuilder.DropColumn(
                name: "LastEventNumber",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "LastFigureNumber",
                table: "Claims");
        }
    }
}
